import java.io.*;
import java.util.*;

public class Main {
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine().trim());
        List<String> list = new ArrayList<>();
        for (int i = 0; i < n; i++) list.add(in.readLine().trim());
        Map<String, int[]> keys = new HashMap<>();
        for (String v : list) {
            String[] parts = v.split("\\.");
            int[] key = new int[5];
            for (int i = 0; i < parts.length; i++) key[i] = Integer.parseInt(parts[i]);
            keys.put(v, key);
        }
        list.sort((a, b) -> Arrays.compare(keys.get(a), keys.get(b)));
        System.out.println(String.join("\n", list));
    }
}
