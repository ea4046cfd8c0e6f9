#include <stdio.h>

struct request {
    char kind[9]; /* set, delete, rollback or get */
    char name[9];
    char value[9]; /* of a set only */
    int moment;    /* of a rollback or a get */
};

static struct request requests[40000];

/* Prints the answer of each get. */
static void answer(int n, const struct request *requests) {
    for (int i = 0; i < n; i++) {
        if (requests[i].kind[0] == 'g') puts("-");
    }
}

int main(void) {
    int n;
    if (scanf("%d", &n) != 1) return 1;
    for (int i = 0; i < n; i++) {
        struct request *request = &requests[i];
        if (scanf("%8s", request->kind) != 1) return 1;
        if (request->kind[0] != 'r' && scanf("%8s", request->name) != 1) return 1;
        if (request->kind[0] == 's' && scanf("%8s", request->value) != 1) return 1;
        if ((request->kind[0] == 'r' || request->kind[0] == 'g') && scanf("%d", &request->moment) != 1) return 1;
    }
    answer(n, requests);
    return 0;
}
