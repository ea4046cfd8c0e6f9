#include <algorithm>
#include <iostream>
#include <utility>
#include <vector>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, k;
    cin >> n >> k;
    vector<pair<int, int>> edges;
    for (int i = 0; i < n; i++) {
        int start, end;
        cin >> start >> end;
        edges.push_back({start, -1});  // starts sort before ends, so a swap does not break the stretch
        edges.push_back({end, 1});
    }
    sort(edges.begin(), edges.end());
    int best = 0, down = 0, since = 0;
    for (auto [minute, kind] : edges) {
        int before = down;
        down -= kind;
        if (before < k && down >= k) since = minute;
        if (before >= k && down < k) best = max(best, minute - since);
    }
    cout << best << '\n';
}
