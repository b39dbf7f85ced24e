# The commands of this house. Each is a short script in deploy/dev, where the why is written down.
.PHONY: help run test check codegen demo-reset services

help: ## list these commands
	@grep -E '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /\1\t/' | \
		while IFS="$$(printf '\t')" read -r name what; do printf '  make %-12s %s\n' "$$name" "$$what"; done

run: ## build, load the demo once, serve everything at http://127.0.0.1:8080 (PORT=9000 for another port)
	@PORT="$(PORT)" exec deploy/dev/run

test: ## everything: formatting, lints, tests on both databases, generated files, sizes, browser
	@deploy/dev/test

check: ## the fast part: formatting, lints, types
	@deploy/dev/check

codegen: ## write web/schema.graphql and the console's types
	@deploy/dev/web install
	@deploy/dev/codegen

demo-reset: ## throw the demo's data away and load it anew
	@cargo build -p suanruam
	@deploy/dev/demo reset

services: ## a shell with a PostgreSQL and a Redis of its own, for cargo test
	@deploy/dev/with-services bash
