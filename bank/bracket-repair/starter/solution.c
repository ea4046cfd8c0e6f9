#include <stdio.h>

static char text[150001];

/* Replaces every ? in the text; returns 1, or 0 if there is no way. */
static int repair(int n, char *text) {
    return 0;
}

int main(void) {
    int n;
    if (scanf("%d %150000s", &n, text) != 2) return 1;
    puts(repair(n, text) ? text : "beyond repair");
    return 0;
}
