package vn.chitieu.api.web;

import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.enums.SecuritySchemeType;
import io.swagger.v3.oas.annotations.info.Info;
import io.swagger.v3.oas.annotations.security.SecurityRequirement;
import io.swagger.v3.oas.annotations.security.SecurityScheme;
import org.springframework.context.annotation.Configuration;

/** The head of the document at {@code /v3/api-docs}. */
@Configuration(proxyBeanMethods = false)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Chitieu judging API",
                        version = "1",
                        description = "Judges targets by the portal's own rules and reads its evaluations. Decimals are"
                                + " JSON strings; errors are problem details (RFC 9457)."),
        security = @SecurityRequirement(name = ApiDocument.TOKEN))
@SecurityScheme(
        name = ApiDocument.TOKEN,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        description = "A token that its owner makes at /account/tokens.")
class ApiDocument {

    static final String TOKEN = "token";
}
