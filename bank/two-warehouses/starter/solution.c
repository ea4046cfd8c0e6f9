#include <stdio.h>

static int a[50000];
static int b[50000];

/* The greatest sum in cents. */
static long long most_earned(int n, int p, int q, const int *a, const int *b) {
    return 0;
}

int main(void) {
    int n, p, q;
    if (scanf("%d %d %d", &n, &p, &q) != 3) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d %d", &a[i], &b[i]) != 2) return 1;
    }
    printf("%lld\n", most_earned(n, p, q, a, b));
    return 0;
}
