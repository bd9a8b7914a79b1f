package vn.chitieu.operations;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import vn.chitieu.operations.FaultDrill.DrilledPlace;

/** What goes wrong. Each ends by itself, or by what a service manager does without being asked. */
enum Fault {
    /** The portal dies in the midst of saving and is started again. */
    NODE {
        @Override
        void strike(DrilledPlace place, Runnable meanwhile) throws Exception {
            place.portal().kill();
            meanwhile.run();
            place.portal().start();
        }
    },
    /** PostgreSQL dies, all its processes at once, and is started again ten seconds later. */
    DATABASE {
        @Override
        void strike(DrilledPlace place, Runnable meanwhile) throws Exception {
            place.database().kill();
            meanwhile.run();
            Thread.sleep(TEN_SECONDS);
            place.database().start();
        }
    },
    /** Between portal and PostgreSQL nothing goes through for forty seconds, and nobody is told. */
    CUT {
        @Override
        void strike(DrilledPlace place, Runnable meanwhile) throws Exception {
            place.line().cut();
            meanwhile.run();
            Thread.sleep(4 * TEN_SECONDS);
            place.line().mend();
        }
    },
    /** Somebody locks the figures for thirty seconds, so that all connections wait. */
    STARVED {
        @Override
        void strike(DrilledPlace place, Runnable meanwhile) throws Exception {
            try (Connection connection = place.database().connect();
                    Statement statement = connection.createStatement()) {
                connection.setAutoCommit(false);
                statement.execute("lock table figure in access exclusive mode");
                meanwhile.run();
                Thread.sleep(3 * TEN_SECONDS);
                connection.rollback();
            }
        }
    },
    /** The file system of PostgreSQL's data is full for fifteen seconds. If PostgreSQL stops, it is started again. */
    DISK {
        @Override
        void strike(DrilledPlace place, Runnable meanwhile) throws Exception {
            Path ballast = place.folder().resolve("ballast");
            fill(ballast);
            meanwhile.run();
            Thread.sleep(TEN_SECONDS + TEN_SECONDS / 2);
            Files.delete(ballast);
            if (!place.database().isUp()) {
                System.out.println("PostgreSQL has stopped and is started again");
                place.database().restart();
            }
        }
    },
    /** The portal's clock jumps an hour ahead, then an hour behind, and comes right again, half a minute each. */
    CLOCK {
        @Override
        void strike(DrilledPlace place, Runnable meanwhile) throws Exception {
            step(place.clock(), 3600);
            meanwhile.run();
            Thread.sleep(3 * TEN_SECONDS);
            step(place.clock(), -3600);
            meanwhile.run();
            Thread.sleep(3 * TEN_SECONDS);
            step(place.clock(), 0);
        }
    },
    /** Four hundred callers send their forms a letter at a time, half of them not even the head of one. */
    SLOW {
        @Override
        void strike(DrilledPlace place, Runnable meanwhile) throws Exception {
            List<Socket> callers = new ArrayList<>();
            int port = Integer.parseInt(place.portal().address().replaceFirst(".*:", ""));
            for (int caller = 0; caller < CALLERS; caller++) {
                Socket socket = new Socket(InetAddress.getLoopbackAddress(), port);
                callers.add(socket);
                send(
                        socket,
                        caller % 2 == 0
                                ? "POST /login HTTP/1.1\r\nHost: a\r\nX-Slow: "
                                : "POST /login HTTP/1.1\r\n"
                                        + "Host: a\r\n"
                                        + "Content-Type: application/x-www-form-urlencoded\r\n"
                                        + "Content-Length: 100000\r\n\r\n"
                                        + "username=");
            }
            meanwhile.run();
            for (int second = 0; second < 30; second++) {
                callers.forEach(socket -> send(socket, "a"));
                Thread.sleep(TEN_SECONDS / 10);
            }
            for (Socket socket : callers) {
                socket.close();
            }
        }
    };

    private static final int TEN_SECONDS = 10_000;
    private static final int CALLERS = 400;
    private static final int MOST_BALLAST = 4_096;

    /**
     * Happens and is over when this returns.
     *
     * @param meanwhile what is done as soon as it has begun
     */
    abstract void strike(DrilledPlace place, Runnable meanwhile) throws Exception;

    /** In seconds; nobody reads half a number. */
    private static void step(Path clock, int ahead) throws IOException {
        Path written = Files.writeString(clock.resolveSibling("clock-written"), String.valueOf(ahead));
        Files.move(written, clock, StandardCopyOption.ATOMIC_MOVE);
    }

    /** To the last byte; four gigabytes at most, and where that is not enough the disk is no drill's. */
    private static void fill(Path ballast) throws IOException {
        ByteBuffer megabyte = ByteBuffer.allocate(1 << 20);
        try (FileChannel file = FileChannel.open(ballast, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            for (int written = 0; written < MOST_BALLAST; written++) {
                megabyte.clear();
                while (megabyte.hasRemaining()) {
                    file.write(megabyte);
                }
            }
        } catch (IOException full) {
            return;
        }
        Files.delete(ballast);
        throw new IOException("The folder lies on a disk too large to be filled; mount a small one");
    }

    private static void send(Socket socket, String text) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(text.getBytes(StandardCharsets.US_ASCII));
            out.flush();
        } catch (IOException e) {
            // The portal has had enough of it
        }
    }
}
