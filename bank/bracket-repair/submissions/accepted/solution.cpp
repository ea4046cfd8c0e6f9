#include <algorithm>
#include <iostream>
#include <string>
using namespace std;

int main() {
    int n;
    string text;
    cin >> n >> text;
    int missing = n / 2 - count(text.begin(), text.end(), '(');
    int depth = 0;
    bool formed = n % 2 == 0;
    for (char& bracket : text) {
        if (bracket == '?') bracket = missing-- > 0 ? '(' : ')';
        depth += bracket == '(' ? 1 : -1;
        formed = formed && depth >= 0;
    }
    cout << (formed && depth == 0 ? text : "beyond repair") << '\n';
}
