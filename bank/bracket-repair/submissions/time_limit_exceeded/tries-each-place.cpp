#include <algorithm>
#include <iostream>
#include <string>
using namespace std;

// Whether some choice for the unknown brackets is well-formed: keeps the smallest and the largest depth possible.
bool canBeFormed(const string& text) {
    int least = 0, most = 0;
    for (char bracket : text) {
        least += bracket == '(' ? 1 : -1;
        most += bracket == ')' ? -1 : 1;
        if (most < 0) return false;
        if (least < 0) least += 2;
    }
    return least == 0;
}

int main() {
    int n;
    string text;
    cin >> n >> text;
    if (!canBeFormed(text)) {
        cout << "beyond repair\n";
        return 0;
    }
    for (char& bracket : text) {
        if (bracket != '?') continue;
        bracket = '(';
        if (!canBeFormed(text)) bracket = ')';
    }
    cout << text << '\n';
}
