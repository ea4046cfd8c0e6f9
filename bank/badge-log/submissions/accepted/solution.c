#include <stdio.h>
#include <string.h>

#define SLOTS 131072

static char names[SLOTS][13];
static int is_inside[SLOTS];

/* The place of a name in an open hash table that never shrinks. */
static unsigned place_of(const char *name) {
    unsigned hash = 2166136261u;
    for (const char *c = name; *c; c++) hash = (hash ^ (unsigned char)*c) * 16777619u;
    unsigned place = hash % SLOTS;
    while (names[place][0] && strcmp(names[place], name) != 0) place = (place + 1) % SLOTS;
    strcpy(names[place], name);
    return place;
}

int main(void) {
    int n, contradictory = 0, most = 0, count = 0;
    char kind[4], name[13];
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        if (scanf("%3s %12s", kind, name) != 2) return 1;
        int comes = strcmp(kind, "in") == 0;
        unsigned place = place_of(name);
        if (comes == is_inside[place]) {
            contradictory++;
        } else {
            is_inside[place] = comes;
            count += comes ? 1 : -1;
        }
        if (count > most) most = count;
    }
    printf("%d %d %d\n", contradictory, most, count);
    return 0;
}
