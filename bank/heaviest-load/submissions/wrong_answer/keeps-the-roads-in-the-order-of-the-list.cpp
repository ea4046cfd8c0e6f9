#include <algorithm>
#include <iostream>
#include <numeric>
#include <tuple>
#include <vector>
using namespace std;

// Joins depots from the strongest road on; the transports that wait at the smaller group move to the larger one.
int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, m, q;
    cin >> n >> m >> q;
    vector<tuple<int, int, int>> roads(m);
    for (auto& [w, a, b] : roads) cin >> a >> b >> w;
    vector<vector<int>> waiting(n + 1), depots(n + 1);
    vector<int> from(q), to(q), answer(q), group(n + 1);
    for (int i = 0; i < q; i++) {
        cin >> from[i] >> to[i];
        waiting[from[i]].push_back(i);
        waiting[to[i]].push_back(i);
    }
    iota(group.begin(), group.end(), 0);
    for (int i = 1; i <= n; i++) depots[i] = {i};
    for (auto [w, a, b] : roads) {
        int small = group[a], large = group[b];
        if (small == large) continue;
        if (depots[small].size() + waiting[small].size() > depots[large].size() + waiting[large].size()) swap(small, large);
        for (int depot : depots[small]) {
            group[depot] = large;
            depots[large].push_back(depot);
        }
        for (int i : waiting[small]) {
            if (answer[i] == 0 && group[from[i]] == group[to[i]]) answer[i] = w;
            if (answer[i] == 0) waiting[large].push_back(i);
        }
        depots[small].clear();
        waiting[small].clear();
    }
    for (int load : answer) cout << load << '\n';
}
