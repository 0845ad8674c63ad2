# The habits of this repository. Run make alone to see them.
JDK = @deploy/local/bin/with-jdk
MVN = mvn -B -ntp -Dstyle.color=never
.DEFAULT_GOAL := help
.PHONY: help up down demo nation status backup restore test check format trial kills decisions bench bench-checks bench-search bench-watch bench-records bench-simulation contract

help: ## this list
	@sed -nE 's/^([a-z-]+):.*## (.*)/  make \1\t\2/p' $(MAKEFILE_LIST) | expand -t 22

up: ## build what is old, start everything, do the main job (PORT=9080 moves it, FRESH=1 begins anew, DEMO=0 leaves out the job)
	$(JDK) deploy/local/bin/stack up

down: ## stop everything; the data stays
	$(JDK) deploy/local/bin/stack down

demo: ## the main job once more, on the running stack
	$(JDK) deploy/local/bin/stack demo

nation: ## invented support staff of all Wales, on the running stack (PEOPLE=2000, SEED=1, AUTHORITY=W06000002 alone, ROUND=2 a later day)
	$(JDK) deploy/local/bin/stack nation

status: ## what runs, where, and how much memory it holds
	$(JDK) deploy/local/bin/stack status

backup: ## a copy of every database while all runs on: make backup [TO=folder]
	$(JDK) deploy/local/bin/stack backup

restore: ## back to such a copy, all or one service alone: make restore FROM=folder [ONLY=registry|qualifications|cpd]
	$(JDK) deploy/local/bin/stack restore

test: ## every check and every test, and what took how long
	$(JDK) deploy/local/bin/test

check: ## the same for one module and what it is made of: make check MODULE=registry-service
	$(if $(MODULE),,$(error Say which module: make check MODULE=registry-service))
	$(JDK) deploy/local/bin/test -am -pl $(MODULE)

format: ## put all Java into the one format
	$(JDK) $(MVN) -q spotless:apply

trial: ## a million events through the feed while everything is killed (EVENTS=100000, MINUTES=20, SEED=1)
	$(JDK) deploy/bench/bin/run FeedTrial

kills: ## fifty kills at random points of planning and committing a list (KILLS=50 ROWS=1500 SEED=1)
	$(JDK) deploy/bench/bin/run RosterKillTrial

decisions: ## a thousand applications decided at once by eight clients, with kills (PEOPLE=1000 KILLS=4 SEED=1)
	$(JDK) deploy/bench/bin/run DecisionTrial

bench: ## long staff lists beside bare SQL (ROWS="10000 100000")
	$(JDK) deploy/bench/bin/run RosterBench

contract: ## clients in Java and TypeScript generated from /openapi of the running stack, compiled, a call made with each
	$(JDK) deploy/contract/bin/contract

bench-checks: ## long lists of registration checks through the gateway beside bare SQL (ROWS=100000, RUNS=6)
	$(JDK) deploy/bench/bin/run CheckBench

bench-watch: ## what changed of a watch-list of fifty thousand, among a million events (PEOPLE=50000, EVENTS=1000000)
	$(JDK) deploy/bench/bin/run WatchBench

bench-records: ## a list of CPD records from a provider beside COPY and bare SQL (ROWS=100000)
	$(JDK) deploy/bench/bin/run RecordBench

bench-simulation: ## a draft requirement simulated on a million people beside one bare statement (PEOPLE=1000000, RUNS=3)
	$(JDK) deploy/bench/bin/run SimulationBench

bench-search: ## every kind of search among a million people beside bare SQL (PEOPLE=1000000)
	$(JDK) deploy/bench/bin/run SearchBench
