#include <stdio.h>
#include <stdlib.h>

static int a[40000], b[40000], weight[40000], order[40000];
static int group[40001], joined[40001], above[16][40001], depth[40001];

static int stronger(const void *x, const void *y) {
    return weight[*(const int *)y] - weight[*(const int *)x];
}

static int find(int i) {
    while (group[i] != i) i = group[i] = group[group[i]];
    return i;
}

/* Every road that joins two groups becomes a node above both; the answer is the lowest node above two depots. */
int main(void) {
    int n, m, q;
    if (scanf("%d %d %d", &n, &m, &q) != 3) return 1;
    for (int i = 0; i < m; i++) {
        if (scanf("%d %d %d", &a[i], &b[i], &weight[i]) != 3) return 1;
        order[i] = i;
    }
    qsort(order, m, sizeof *order, stronger);
    for (int i = 0; i <= 2 * n; i++) group[i] = i;
    int nodes = n;
    for (int k = 0; k < m; k++) {
        int x = find(a[order[k]]), y = find(b[order[k]]);
        if (x == y) continue;
        joined[++nodes] = weight[order[k]];
        above[0][x] = above[0][y] = group[x] = group[y] = nodes;
    }
    for (int i = nodes; i >= 1; i--) depth[i] = above[0][i] ? depth[above[0][i]] + 1 : 0;
    for (int k = 1; k < 16; k++) {
        for (int i = 1; i <= nodes; i++) above[k][i] = above[k - 1][above[k - 1][i]];
    }
    while (q-- > 0) {
        int x, y;
        if (scanf("%d %d", &x, &y) != 2) return 1;
        if (find(x) != find(y)) {
            puts("0");
            continue;
        }
        if (depth[x] < depth[y]) {
            int swap = x;
            x = y;
            y = swap;
        }
        for (int k = 15; k >= 0; k--) {
            if (depth[x] - (1 << k) >= depth[y]) x = above[k][x];
        }
        for (int k = 15; k >= 0; k--) {
            if (above[k][x] != above[k][y]) {
                x = above[k][x];
                y = above[k][y];
            }
        }
        printf("%d\n", joined[above[0][x]]);
    }
    return 0;
}
