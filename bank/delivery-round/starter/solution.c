#include <stdio.h>

static int opens[15], closes[15], stay[15], drive[15][15];

/* The earliest minute at which all deliveries can be done, or -1. Customers are counted from 1, the depot is 0. */
static int earliest_end(int n) {
    return -1;
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 1; i <= n; i++) {
        if (scanf("%d %d %d", &opens[i], &closes[i], &stay[i]) != 3) return 1;
    }
    for (int i = 0; i <= n; i++) {
        for (int j = 0; j <= n; j++) {
            if (scanf("%d", &drive[i][j]) != 1) return 1;
        }
    }
    int end = earliest_end(n);
    if (end < 0) puts("impossible");
    else printf("%d\n", end);
    return 0;
}
