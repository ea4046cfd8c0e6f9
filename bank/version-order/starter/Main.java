import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.StringTokenizer;

public class Main {
    /** The version numbers from the oldest to the newest. */
    static String[] inOrder(String[] versions) {
        String[] lines = new String[versions.length];
        java.util.Arrays.fill(lines, "");
        return lines;
    }

    static final BufferedReader IN = new BufferedReader(new InputStreamReader(System.in));
    static StringTokenizer words = new StringTokenizer("");

    static String next() throws IOException {
        while (!words.hasMoreTokens()) words = new StringTokenizer(IN.readLine());
        return words.nextToken();
    }

    public static void main(String[] args) throws IOException {
        int n = Integer.parseInt(next());
        String[] versions = new String[n];
        for (int i = 0; i < n; i++) {
            versions[i] = next();
        }
        StringBuilder out = new StringBuilder();
        for (String line : inOrder(versions)) out.append(line).append('\n');
        System.out.print(out);
    }
}
