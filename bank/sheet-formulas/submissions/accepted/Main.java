import java.io.*;
import java.util.*;

public class Main {
    static final long M = 1_000_000_007;
    static Map<String, Integer> index = new HashMap<>();
    static long[] value;
    static String s; static int at;
    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in));
        int n = Integer.parseInt(in.readLine().trim());
        String[] formula = new String[n];
        for (int i = 0; i < n; i++) {
            String line = in.readLine();
            int eq = line.indexOf('=');
            index.put(line.substring(0, eq).trim(), i);
            formula[i] = line.substring(eq + 1);
        }
        List<List<Integer>> users = new ArrayList<>();
        for (int i = 0; i < n; i++) users.add(new ArrayList<>());
        int[] waits = new int[n];
        for (int i = 0; i < n; i++) for (int p = 0; p < formula[i].length(); ) {
            if (!Character.isUpperCase(formula[i].charAt(p))) { p++; continue; }
            int e = p + 1;
            while (e < formula[i].length() && Character.isDigit(formula[i].charAt(e))) e++;
            Integer other = index.get(formula[i].substring(p, e));
            if (other != null) { users.get(other).add(i); waits[i]++; }
            p = e;
        }
        value = new long[n];
        boolean[] known = new boolean[n];
        ArrayDeque<Integer> ready = new ArrayDeque<>();
        for (int i = 0; i < n; i++) if (waits[i] == 0) ready.add(i);
        while (!ready.isEmpty()) {
            int i = ready.poll();
            s = formula[i].replace(" ", ""); at = 0;
            value[i] = sum(); known[i] = true;
            for (int u : users.get(i)) if (--waits[u] == 0) ready.add(u);
        }
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < n; i++) out.append(known[i] ? String.valueOf(value[i]) : "circle").append('\n');
        System.out.print(out);
    }
    static char look() { return at < s.length() ? s.charAt(at) : ' '; }
    static long sum() {
        long v = product();
        while (look() == '+' || look() == '-') { boolean plus = s.charAt(at++) == '+'; long w = product(); v = (plus ? v + w : v - w + M) % M; }
        return v;
    }
    static long product() {
        long v = factor();
        while (look() == '*') { at++; v = v * factor() % M; }
        return v;
    }
    static long factor() {
        char c = look();
        if (c == '-') { at++; return (M - factor()) % M; }
        if (c == '(') { at++; long v = sum(); at++; return v; }
        int from = at++;
        while (Character.isDigit(look())) at++;
        String word = s.substring(from, at);
        if (Character.isDigit(c)) return Long.parseLong(word) % M;
        Integer i = index.get(word);
        return i == null ? 0 : value[i];
    }
}
