#include <stdio.h>

static char cells[150][151];

/* The smallest number of seconds, or -1 if the goal cannot be reached. */
static long long fastest(int r, int c, int turn, char cells[][151]) {
    return -1;
}

int main(void) {
    int r, c, turn;
    if (scanf("%d %d %d", &r, &c, &turn) != 3) return 1;
    for (int i = 0; i < r; i++) {
        if (scanf("%150s", cells[i]) != 1) return 1;
    }
    long long seconds = fastest(r, c, turn, cells);
    if (seconds < 0) puts("unreachable");
    else printf("%lld\n", seconds);
    return 0;
}
