#include <cctype>
#include <iostream>
#include <string>
#include <unordered_map>
#include <vector>
using namespace std;

const long long MODULUS = 1'000'000'007;

enum State { NEW, OPEN, DONE, CIRCLE };

struct Cell {
    string formula;
    State state = NEW;
    long long value = 0;
};

unordered_map<string, Cell> cells;
bool work(const string& name, long long& value);

// Reads one formula and works out cells as it meets them; `good` ends up false if one of them has no value.
struct Reader {
    const string& text;
    size_t at = 0;
    bool good = true;

    char peek() {
        while (at < text.size() && text[at] == ' ') at++;
        return at < text.size() ? text[at] : '\0';
    }
    long long sum() {
        long long total = product();
        while (peek() == '+' || peek() == '-') {
            bool plus = text[at++] == '+';
            long long next = product();
            total = (total + (plus ? next : MODULUS - next)) % MODULUS;
        }
        return total;
    }
    long long product() {
        long long total = factor();
        while (peek() == '*') {
            at++;
            total = total * factor() % MODULUS;
        }
        return total;
    }
    long long factor() {
        char first = peek();
        if (first == '-') {
            at++;
            return (MODULUS - factor()) % MODULUS;
        }
        if (first == '(') {
            at++;
            long long total = sum();
            peek();
            at++;
            return total;
        }
        size_t begin = at++;
        while (at < text.size() && isdigit(text[at])) at++;
        string word = text.substr(begin, at - begin);
        if (isdigit(first)) return stoll(word);
        long long value = 0;
        if (!work(word, value)) good = false;
        return value;
    }
};

bool work(const string& name, long long& value) {
    auto found = cells.find(name);
    if (found == cells.end()) return true;
    Cell& cell = found->second;
    if (cell.state == OPEN) return false;
    if (cell.state == NEW) {
        cell.state = OPEN;
        Reader reader{cell.formula};
        cell.value = reader.sum();
        cell.state = reader.good ? DONE : CIRCLE;
    }
    value = cell.value;
    return cell.state == DONE;
}

int main() {
    int n;
    cin >> n;
    vector<string> names(n);
    for (string& name : names) {
        string equals;
        cin >> name >> equals;
        getline(cin, cells[name].formula);
    }
    for (const string& name : names) {
        long long value = 0;
        if (work(name, value)) cout << value << '\n';
        else cout << "circle\n";
    }
}
