@echo off
rem Starts Scelle with the Java runtime beside it.
setlocal
set "here=%~dp0.."
set "JAVA_TOOL_OPTIONS="
set "JDK_JAVA_OPTIONS="
set "_JAVA_OPTIONS="
rem The second compiler is for few methods: where it starts early it takes more time than it saves.
set "speed=-XX:Tier4InvocationThreshold=200000 -XX:Tier4MinInvocationThreshold=100000 -XX:Tier4CompileThreshold=400000 -XX:Tier4BackEdgeThreshold=2000000"
if not defined SCELLE_HEAP set "SCELLE_HEAP=640m"
"%here%\runtime\bin\java.exe" %speed% -XX:+UseSerialGC -Xmx%SCELLE_HEAP% "@LONG@" -Xlog:disable -Xlog:all=error:stderr -Dfile.encoding=UTF-8 -Dscelle.terminal=false %SCELLE_JAVA_OPTIONS% -jar "%here%\app\scelle.jar" %*
