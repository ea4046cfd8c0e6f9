#include <stdio.h>

static int readings[30000];
static int first[20000];
static int last[20000];
static long long amount[20000];

/* The amount that flowed through in each period, in the order of the questions. Written into amount. */
static void amounts(int n, int d, int q, const int *readings, const int *first, const int *last, long long *amount) {
    for (int i = 0; i < q; i++) amount[i] = 0;
}

int main(void) {
    int n, d, q;
    if (scanf("%d %d %d", &n, &d, &q) != 3) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d", &readings[i]) != 1) return 1;
    }
    for (int i = 0; i < q; i++) {
        if (scanf("%d %d", &first[i], &last[i]) != 2) return 1;
    }
    amounts(n, d, q, readings, first, last, amount);
    for (int i = 0; i < q; i++) printf("%lld\n", amount[i]);
    return 0;
}
