#include <algorithm>
#include <iostream>
#include <map>
#include <string>
#include <utility>
#include <vector>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    cin >> n;
    vector<pair<int, long long>> posted(n + 1);
    map<int, long long> entries;
    for (int i = 1; i <= n; i++) {
        string kind;
        int first;
        cin >> kind >> first;
        if (kind == "post") {
            cin >> posted[i].second;
            posted[i].first = first;
            entries[first] += posted[i].second;
        } else if (kind == "void") {
            entries[posted[first].first] -= posted[first].second;
        } else {
            long long balance = 0, lowest = 0;
            for (auto [minute, cents] : entries) {
                if (minute > first) break;
                balance += cents;
                lowest = min(lowest, balance);
            }
            cout << (kind == "balance" ? balance : lowest) << '\n';
        }
    }
}
