package vn.chitieu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

@Modulithic(systemName = "Chitieu")
@SpringBootApplication
public class ChitieuApplication {

    public static void main(String[] args) {
        if (AuditCommand.isAskedBy(args)) {
            System.exit(AuditCommand.run(System.out, args));
        }
        if (ExtractCommand.isAskedBy(args)) {
            System.exit(ExtractCommand.run(args));
        }
        SpringApplication.run(ChitieuApplication.class, args);
    }
}
