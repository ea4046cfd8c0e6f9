import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /**
     * The repaired text, or null. From the right: the depths that the rest of the text can be entered with; then
     * from the left, `(` wherever the rest can still be closed.
     */
    static String repair(String text) {
        int n = text.length();
        int[] least = new int[n + 1];
        int[] most = new int[n + 1];
        for (int i = n - 1; i >= 0; i--) {
            char bracket = text.charAt(i);
            least[i] = bracket == ')' ? least[i + 1] + 1 : Math.max(least[i + 1] - 1, (least[i + 1] + 1) % 2);
            most[i] = bracket == '(' ? most[i + 1] - 1 : most[i + 1] + 1;
            if (most[i] < least[i]) return null;
        }
        if (least[0] != 0) return null;
        StringBuilder repaired = new StringBuilder();
        int depth = 0;
        for (int i = 0; i < n; i++) {
            boolean opens = text.charAt(i) == '('
                || text.charAt(i) == '?' && depth + 1 >= least[i + 1] && depth + 1 <= most[i + 1];
            depth += opens ? 1 : -1;
            repaired.append(opens ? '(' : ')');
        }
        return repaired.toString();
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        in.readLine();
        String repaired = repair(in.readLine().trim());
        System.out.println(repaired == null ? "beyond repair" : repaired);
    }
}
