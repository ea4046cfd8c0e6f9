#include <iostream>
#include <optional>
#include <string>
using namespace std;

// The repaired text, or nothing if there is no way.
optional<string> repair(string text) {
    return nullopt;
}

int main() {
    int n;
    string text;
    cin >> n >> text;
    cout << repair(text).value_or("beyond repair") << '\n';
}
