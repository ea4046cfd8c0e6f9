#include <stdio.h>

static int start[30000];
static int end[30000];
static int fee[30000];

/* The greatest sum of payments. */
static long long most_earned(int n, int g, const int *start, const int *end, const int *fee) {
    return 0;
}

int main(void) {
    int n, g;
    if (scanf("%d %d", &n, &g) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d %d %d", &start[i], &end[i], &fee[i]) != 3) return 1;
    }
    printf("%lld\n", most_earned(n, g, start, end, fee));
    return 0;
}
