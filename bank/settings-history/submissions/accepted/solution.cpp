#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>
using namespace std;

// Moment and value from then on; an empty value stands for none.
using History = vector<pair<int, string>>;

string valueAt(const History& history, int moment) {
    auto later = upper_bound(history.begin(), history.end(), moment, [](int m, const auto& change) { return m < change.first; });
    return later == history.begin() ? "" : prev(later)->second;
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    cin >> n;
    unordered_map<string, History> settings;
    for (int moment = 1; moment <= n; moment++) {
        string kind, name, value;
        cin >> kind;
        if (kind == "rollback") {
            int to;
            cin >> to;
            for (auto& [name, history] : settings) {
                string before = valueAt(history, to);
                if (before != history.back().second) history.push_back({moment, before});
            }
        } else if (kind == "get") {
            int asked;
            cin >> name >> asked;
            auto found = settings.find(name);
            string answer = found == settings.end() ? "" : valueAt(found->second, asked);
            cout << (answer.empty() ? "-" : answer) << '\n';
        } else {
            cin >> name;
            if (kind == "set") cin >> value;
            settings[name].push_back({moment, value});
        }
    }
}
