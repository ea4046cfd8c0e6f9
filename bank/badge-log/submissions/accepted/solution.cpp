#include <algorithm>
#include <iostream>
#include <string>
#include <unordered_set>
using namespace std;

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, contradictory = 0;
    size_t most = 0;
    cin >> n;
    unordered_set<string> inside;
    for (int i = 0; i < n; i++) {
        string kind, name;
        cin >> kind >> name;
        bool changed = kind == "in" ? inside.insert(name).second : inside.erase(name) > 0;
        if (!changed) contradictory++;
        most = max(most, inside.size());
    }
    cout << contradictory << ' ' << most << ' ' << inside.size() << '\n';
}
