#include <stdio.h>

static int minutes[20001], service[40000], needed[40000];

/*
 * Sets the length of the night and the number of critical services; returns 0 if the needs go in a circle.
 * Services are counted from 1; service[i] needs needed[i].
 */
static int plan(int n, const int *minutes, int m, const int *service, const int *needed, long long *night, int *critical) {
    return 0;
}

int main(void) {
    int n, m, critical;
    long long night;
    if (scanf("%d %d", &n, &m) != 2) return 1;
    for (int i = 1; i <= n; i++) {
        if (scanf("%d", &minutes[i]) != 1) return 1;
    }
    for (int i = 0; i < m; i++) {
        if (scanf("%d %d", &service[i], &needed[i]) != 2) return 1;
    }
    if (plan(n, minutes, m, service, needed, &night, &critical)) printf("%lld %d\n", night, critical);
    else puts("circle");
    return 0;
}
