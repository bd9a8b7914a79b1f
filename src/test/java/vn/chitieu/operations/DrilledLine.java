package vn.chitieu.operations;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** The line between a node and its database, to be cut: nothing goes through any more, and nobody is told. */
final class DrilledLine implements Closeable {

    private final ServerSocket entrance;
    private final int target;
    private final List<Socket> sockets = new CopyOnWriteArrayList<>();
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition whole = lock.newCondition();
    private boolean cut;

    DrilledLine(int port, int target) throws IOException {
        this.entrance = new ServerSocket(port, 200, InetAddress.getLoopbackAddress());
        this.target = target;
        Thread.ofVirtual().start(this::accept);
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + entrance.getLocalPort() + "/chitieu";
    }

    void cut() {
        lock.lock();
        cut = true;
        lock.unlock();
    }

    /** What was under way goes on, as it does when a cable is put back. */
    void mend() {
        lock.lock();
        cut = false;
        whole.signalAll();
        lock.unlock();
    }

    private void awaitWhole() throws InterruptedException {
        lock.lock();
        try {
            while (cut) {
                whole.await();
            }
        } finally {
            lock.unlock();
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                Socket here = entrance.accept();
                sockets.add(here);
                Thread.ofVirtual().start(() -> join(here));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void join(Socket here) {
        try {
            awaitWhole();
            Socket there = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(there);
            Thread.ofVirtual().start(() -> pump(there, here));
            pump(here, there);
        } catch (IOException | InterruptedException e) {
            closeQuietly(here);
        }
    }

    private void pump(Socket from, Socket to) {
        byte[] buffer = new byte[16_384];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                awaitWhole();
                out.write(buffer, 0, read);
            }
            awaitWhole();
        } catch (IOException | InterruptedException e) {
            // One end is gone; the other is closed with it
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Gone already
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        sockets.forEach(DrilledLine::closeQuietly);
    }
}
