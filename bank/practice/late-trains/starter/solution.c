#include <stdio.h>

/* Whether a train that was due in one minute and came in another is late. */
static int is_late(int due, int came) {
    return 0;
}

int main(void) {
    int n, due, came, late = 0;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d %d", &due, &came) != 2) return 1;
        late += is_late(due, came);
    }
    printf("%d\n", late);
    return 0;
}
