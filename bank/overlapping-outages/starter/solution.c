#include <stdio.h>

static int start[50000], end[50000];

/* The length in minutes of the longest stretch with at least k services down. */
static int longest_outage(int n, int k, const int *start, const int *end) {
    return 0;
}

int main(void) {
    int n, k;
    if (scanf("%d %d", &n, &k) != 2) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d %d", &start[i], &end[i]) != 2) return 1;
    }
    printf("%d\n", longest_outage(n, k, start, end));
    return 0;
}
