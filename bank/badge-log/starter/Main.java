import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /**
     * The number of contradictory lines, the most people inside at the same time, and those inside at the end.
     * A line is {"in" or "out", name}.
     */
    static int[] readLog(String[][] lines) {
        return new int[] {0, 0, 0};
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[][] lines = new String[Integer.parseInt(in.readLine().trim())][];
        for (int i = 0; i < lines.length; i++) lines[i] = in.readLine().trim().split(" ");
        int[] found = readLog(lines);
        System.out.println(found[0] + " " + found[1] + " " + found[2]);
    }
}
