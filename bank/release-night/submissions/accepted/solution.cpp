#include <algorithm>
#include <iostream>
#include <vector>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, m;
    cin >> n >> m;
    vector<long long> minutes(n + 1), start(n + 1), after(n + 1);
    for (int i = 1; i <= n; i++) cin >> minutes[i];
    vector<vector<int>> followers(n + 1);
    vector<int> waitsFor(n + 1), order;
    while (m-- > 0) {
        int a, b;
        cin >> a >> b;
        followers[b].push_back(a);
        waitsFor[a]++;
    }
    for (int i = 1; i <= n; i++) {
        if (waitsFor[i] == 0) order.push_back(i);
    }
    for (size_t at = 0; at < order.size(); at++) {
        int i = order[at];
        for (int j : followers[i]) {
            start[j] = max(start[j], start[i] + minutes[i]);
            if (--waitsFor[j] == 0) order.push_back(j);
        }
    }
    if ((int)order.size() < n) {
        cout << "circle\n";
        return 0;
    }
    long long night = 0;
    for (int i = 1; i <= n; i++) night = max(night, start[i] + minutes[i]);
    reverse(order.begin(), order.end());
    int critical = 0;
    for (int i : order) {
        for (int j : followers[i]) after[i] = max(after[i], minutes[j] + after[j]);
        if (start[i] + minutes[i] + after[i] == night) critical++;
    }
    cout << night << ' ' << critical << '\n';
}
