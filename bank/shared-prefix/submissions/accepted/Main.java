import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /** The longest shared prefix; an empty text if there is none. */
    static String longestSharedPrefix(String[] names) {
        int nodes = 1;
        for (String name : names) nodes += name.length();
        int[][] next = new int[39][nodes];
        int[] through = new int[nodes];
        int used = 1;
        String best = "";
        for (String name : names) {
            int node = 0;
            for (int i = 0; i < name.length(); i++) {
                int step = "-./0123456789abcdefghijklmnopqrstuvwxyz".indexOf(name.charAt(i));
                if (next[step][node] == 0) next[step][node] = used++;
                node = next[step][node];
                if (++through[node] < 2 || i + 1 < best.length()) continue;
                String prefix = name.substring(0, i + 1);
                if (prefix.length() > best.length() || prefix.compareTo(best) < 0) best = prefix;
            }
        }
        return best;
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        String[] names = new String[Integer.parseInt(in.readLine().trim())];
        for (int i = 0; i < names.length; i++) names[i] = in.readLine().trim();
        String prefix = longestSharedPrefix(names);
        System.out.println(prefix.length());
        if (!prefix.isEmpty()) System.out.println(prefix);
    }
}
