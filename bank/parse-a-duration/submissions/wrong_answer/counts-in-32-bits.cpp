#include <iostream>
#include <string>
using namespace std;

const string UNITS = "dhms";
const int SECONDS[] = {86400, 3600, 60, 1};

string rewrite(const string& duration) {
    int total = 0, number = 0;
    for (char c : duration) {
        size_t unit = UNITS.find(c);
        if (unit == string::npos) {
            number = number * 10 + (c - '0');
        } else {
            total += number * SECONDS[unit];
            number = 0;
        }
    }
    string text;
    for (size_t unit = 0; unit < UNITS.size(); unit++) {
        int count = total / SECONDS[unit];
        total %= SECONDS[unit];
        if (count > 0) text += to_string(count) + UNITS[unit];
    }
    return text.empty() ? "0s" : text;
}

int main() {
    int n;
    cin >> n;
    for (string duration; cin >> duration;) cout << rewrite(duration) << '\n';
}
