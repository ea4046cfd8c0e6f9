#include <stdio.h>

static int people[50001], above[50001];

/* The smallest number of parts; departments are counted from 1, and i reports to above[i]. */
static int fewest_parts(int n, int size, const int *people, const int *above) {
    return 1;
}

int main(void) {
    int n, size;
    if (scanf("%d %d", &n, &size) != 2) return 1;
    for (int i = 1; i <= n; i++) {
        if (scanf("%d", &people[i]) != 1) return 1;
    }
    for (int i = 2; i <= n; i++) {
        if (scanf("%d", &above[i]) != 1) return 1;
    }
    printf("%d\n", fewest_parts(n, size, people, above));
    return 0;
}
