#include <stdio.h>

static int arrival[30000], rank[30000];
static long long left[30000];

/* Sets left[i] to the minute in which vehicle i leaves; rank holds the classes. */
static void departures(int n, int capacity, int period, const int *arrival, const int *rank, long long *left) {
}

int main(void) {
    int n, capacity, period;
    if (scanf("%d %d %d", &n, &capacity, &period) != 3) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%d %d", &arrival[i], &rank[i]) != 2) return 1;
    }
    departures(n, capacity, period, arrival, rank, left);
    for (int i = 0; i < n; i++) printf("%lld\n", left[i]);
    return 0;
}
