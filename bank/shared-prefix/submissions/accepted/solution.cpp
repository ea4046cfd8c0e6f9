#include <algorithm>
#include <iostream>
#include <string>
#include <vector>
using namespace std;

string longestSharedPrefix(vector<string> names) {
    sort(names.begin(), names.end());
    string best;
    for (size_t i = 1; i < names.size(); i++) {
        auto [end, other] = mismatch(names[i - 1].begin(), names[i - 1].end(), names[i].begin(), names[i].end());
        string shared(names[i - 1].begin(), end);
        if (shared.size() > best.size()) best = shared;
    }
    return best;
}

int main() {
    int n;
    cin >> n;
    vector<string> names(n);
    for (string& name : names) cin >> name;
    string prefix = longestSharedPrefix(names);
    cout << prefix.size() << '\n';
    if (!prefix.empty()) cout << prefix << '\n';
}
