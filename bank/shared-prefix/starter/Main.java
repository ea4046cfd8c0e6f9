import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;

public class Main {
    /** The longest shared prefix; an empty text if there is none. */
    static String longestSharedPrefix(String[] names) {
        return "";
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
