#include <algorithm>
#include <iostream>
#include <string>
#include <vector>
using namespace std;

// States of the suffix automaton: each stands for a set of passages with the same ends.
struct State {
    int longest = 0, link = -1, first_end = 0, last_end = 0;
    int next[26];
    State() { fill(next, next + 26, -1); }
};

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    string text;
    cin >> n >> text;
    vector<State> states(1);
    states.reserve(2 * n + 2);
    int last = 0;
    for (int i = 0; i < n; i++) {
        int letter = text[i] - 'a', now = states.size();
        states.emplace_back();
        states[now].longest = states[last].longest + 1;
        states[now].first_end = states[now].last_end = i + 1;
        int at = last;
        for (; at >= 0 && states[at].next[letter] < 0; at = states[at].link) states[at].next[letter] = now;
        if (at < 0) {
            states[now].link = 0;
        } else {
            int to = states[at].next[letter];
            if (states[to].longest == states[at].longest + 1) {
                states[now].link = to;
            } else {
                int copy = states.size();
                states.push_back(states[to]);
                states[copy].longest = states[at].longest + 1;
                for (; at >= 0 && states[at].next[letter] == to; at = states[at].link) states[at].next[letter] = copy;
                states[to].link = states[now].link = copy;
            }
        }
        last = now;
    }
    vector<int> order(states.size());
    for (size_t i = 0; i < order.size(); i++) order[i] = i;
    sort(order.begin(), order.end(), [&](int a, int b) { return states[a].longest > states[b].longest; });
    int best = 0, begin = 0;
    for (int i : order) {
        State& state = states[i];
        if (state.link < 0) continue;
        State& shorter = states[state.link];
        shorter.last_end = max(shorter.last_end, state.last_end);
        shorter.first_end = min(shorter.first_end, state.first_end);
        int length = min(state.longest, state.last_end - state.first_end);
        int place = state.first_end - length + 1;
        if (length > best || (length == best && length > 0 && place < begin)) {
            best = length;
            begin = place;
        }
    }
    cout << best << ' ' << begin << '\n';
}
