#include <iostream>
#include <map>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
using namespace std;

struct Entry {
    string value;
    long long end;
    int used;
};

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n, removed = 0;
    size_t capacity;
    cin >> n >> capacity;
    unordered_map<string, Entry> cache;
    set<pair<long long, string>> byEnd;
    map<int, string> byUse;
    auto forget = [&](const string& key) {
        auto found = cache.find(key);
        if (found == cache.end()) return;
        byEnd.erase({found->second.end, key});
        byUse.erase(found->second.used);
        cache.erase(found);
    };
    for (int call = 0; call < n; call++) {
        string kind, key;
        long long time;
        cin >> kind >> time >> key;
        while (!byEnd.empty() && byEnd.begin()->first <= time) {
            string expired = byEnd.begin()->second;
            forget(expired);
        }
        if (kind == "get") {
            auto found = cache.find(key);
            if (found == cache.end()) {
                cout << "-\n";
                continue;
            }
            byUse.erase(found->second.used);
            byUse[found->second.used = call] = key;
            cout << found->second.value << '\n';
        } else {
            Entry entry;
            long long life;
            cin >> entry.value >> life;
            entry.end = time + life;
            entry.used = call;
            forget(key);
            if (cache.size() == capacity) {
                string oldest = byUse.begin()->second;
                forget(oldest);
                removed++;
            }
            byEnd.insert({entry.end, key});
            byUse[call] = key;
            cache[key] = entry;
        }
    }
    cout << removed << '\n';
}
