#include <stdio.h>

static int minutes[20001], service[40000], needed[40000];

static int head[20001], next_need[40000], order[20001], degree[20001];
static long long ends[20001], after[20001];

/* Takes services whose followers are all taken, so the order runs from the last to the first. */
static int plan(int n, const int *minutes, int m, const int *service, const int *needed, long long *night, int *critical) {
    int taken = 0;
    for (int i = 0; i < m; i++) {
        next_need[i] = head[service[i]];
        head[service[i]] = i + 1;
        degree[needed[i]]++;
    }
    for (int i = 1; i <= n; i++) {
        if (degree[i] == 0) order[taken++] = i;
    }
    for (int at = 0; at < taken; at++) {
        int a = order[at];
        for (int k = head[a]; k; k = next_need[k - 1]) {
            int b = needed[k - 1];
            if (after[a] + minutes[a] > after[b]) after[b] = after[a] + minutes[a];
            if (--degree[b] == 0) order[taken++] = b;
        }
    }
    if (taken < n) return 0;
    *night = *critical = 0;
    for (int at = n - 1; at >= 0; at--) {
        int a = order[at];
        for (int k = head[a]; k; k = next_need[k - 1]) {
            if (ends[needed[k - 1]] > ends[a]) ends[a] = ends[needed[k - 1]];
        }
        ends[a] += minutes[a];
        if (ends[a] > *night) *night = ends[a];
    }
    for (int i = 1; i <= n; i++) *critical += ends[i] + after[i] == *night;
    return 1;
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
