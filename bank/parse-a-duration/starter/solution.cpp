#include <iostream>
#include <string>
using namespace std;

// The duration in the one form.
string rewrite(const string& duration) {
    return "0s";
}

int main() {
    int n;
    cin >> n;
    for (int i = 0; i < n; i++) {
        string duration;
        cin >> duration;
        cout << rewrite(duration) << '\n';
    }
}
