#include <algorithm>
#include <iostream>
#include <string>
#include <vector>
using namespace std;

struct Line {
    string kind;
    long long first, cents;
};

// Over an interval of minutes: the sum of all entries, and the lowest sum of a beginning of it.
struct Span {
    long long total = 0, lowest = 0;
};

Span join(const Span& a, const Span& b) { return {a.total + b.total, min(a.lowest, a.total + b.lowest)}; }

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    cin >> n;
    vector<Line> record(n);
    vector<long long> minutes;
    for (auto& [kind, first, cents] : record) {
        cin >> kind >> first;
        if (kind == "post") cin >> cents;
        if (kind != "void") minutes.push_back(first);
    }
    sort(minutes.begin(), minutes.end());
    minutes.erase(unique(minutes.begin(), minutes.end()), minutes.end());
    int size = 1;
    while (size < (int)minutes.size()) size *= 2;
    vector<Span> tree(2 * size);
    auto leaf = [&](long long minute) { return size + int(lower_bound(minutes.begin(), minutes.end(), minute) - minutes.begin()); };

    for (const Line& line : record) {
        if (line.kind == "post" || line.kind == "void") {
            const Line& entry = line.kind == "post" ? line : record[line.first - 1];
            int node = leaf(entry.first);
            tree[node].total += line.kind == "post" ? entry.cents : -entry.cents;
            tree[node].lowest = tree[node].total;
            while (node /= 2) tree[node] = join(tree[2 * node], tree[2 * node + 1]);
        } else {
            int node = leaf(line.first);
            Span before = tree[node];
            for (; node > 1; node /= 2) {
                if (node % 2) before = join(tree[node - 1], before);
            }
            cout << (line.kind == "balance" ? before.total : min(0LL, before.lowest)) << '\n';
        }
    }
}
